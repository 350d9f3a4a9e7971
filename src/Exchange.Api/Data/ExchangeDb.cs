using Exchange.Api.Identity;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Appeals;
using Exchange.Domain.Employers;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Journal;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Domain.Messages;
using Exchange.Domain.Notifications;
using Exchange.Domain.Occupations;
using Exchange.Domain.Participants;
using Exchange.Domain.Problems;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Reviews;
using Exchange.Domain.Rings;
using Exchange.Domain.Slips;
using Exchange.Domain.Time;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>The one database, on SQLite or PostgreSQL.</summary>
public sealed class ExchangeDb(DbContextOptions<ExchangeDb> options) : IdentityUserContext<Login, Guid>(options)
{
    public DbSet<Community> Communities => Set<Community>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Mandate> Mandates => Set<Mandate>();

    public DbSet<Objection> Objections => Set<Objection>();

    public DbSet<SlipPad> SlipPads => Set<SlipPad>();

    public DbSet<ListingCode> ListingCodes => Set<ListingCode>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Vetting> Vettings => Set<Vetting>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    public DbSet<Suspension> Suspensions => Set<Suspension>();

    public DbSet<Block> Blocks => Set<Block>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<Questionnaire> Questionnaires => Set<Questionnaire>();

    public DbSet<QuestionnaireApproval> QuestionnaireApprovals => Set<QuestionnaireApproval>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<AccessRecord> AccessRecords => Set<AccessRecord>();

    public DbSet<OnceKey> OnceKeys => Set<OnceKey>();

    public DbSet<SetupDraft> SetupDrafts => Set<SetupDraft>();

    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Posting> Postings => Set<Posting>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<GuardianConsent> GuardianConsents => Set<GuardianConsent>();

    public DbSet<LimitChange> LimitChanges => Set<LimitChange>();

    public DbSet<LedgerSeal> LedgerSeals => Set<LedgerSeal>();

    public DbSet<LedgerInspection> LedgerInspections => Set<LedgerInspection>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementStep> AgreementSteps => Set<AgreementStep>();

    public DbSet<ProblemCase> ProblemCases => Set<ProblemCase>();

    public DbSet<ProblemStep> ProblemSteps => Set<ProblemStep>();

    public DbSet<DeclaredTie> DeclaredTies => Set<DeclaredTie>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<ContactShare> ContactShares => Set<ContactShare>();

    public DbSet<TextReport> TextReports => Set<TextReport>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<Ring> Rings => Set<Ring>();

    public DbSet<RingPlace> RingPlaces => Set<RingPlace>();

    public DbSet<GroupExchange> GroupExchanges => Set<GroupExchange>();

    public DbSet<GroupPlace> GroupPlaces => Set<GroupPlace>();

    public DbSet<GroupExchangeStep> GroupExchangeSteps => Set<GroupExchangeStep>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<ChannelChoice> ChannelChoices => Set<ChannelChoice>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<DeliveryTry> DeliveryTries => Set<DeliveryTry>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<Employer> Employers => Set<Employer>();

    public DbSet<EmployerMember> EmployerMembers => Set<EmployerMember>();

    public DbSet<Vacancy> Vacancies => Set<Vacancy>();

    public DbSet<JobFair> JobFairs => Set<JobFair>();

    public DbSet<Stand> Stands => Set<Stand>();

    public DbSet<FairRegistration> FairRegistrations => Set<FairRegistration>();

    public DbSet<CardConsent> CardConsents => Set<CardConsent>();

    public DbSet<Arrival> Arrivals => Set<Arrival>();

    public DbSet<Occupation> Occupations => Set<Occupation>();

    public DbSet<OccupationGroup> OccupationGroups => Set<OccupationGroup>();

    public DbSet<OwnNumber> OwnNumbers => Set<OwnNumber>();

    public DbSet<ImportDraft> ImportDrafts => Set<ImportDraft>();

    public DbSet<ClockFailure> ClockFailures => Set<ClockFailure>();

    public DbSet<MatchChange> MatchChanges => Set<MatchChange>();

    protected override Version SchemaVersion => Microsoft.AspNetCore.Identity.IdentitySchemaVersions.Version2;

    /// <summary>Saves, and with it what follows from it: of every new notice what carries it to the person (X7), and what matching has to read again.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await this.DeliverNoticesAsync(cancellationToken);
        this.NoteMatchChanges();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ExchangeDb).Assembly);
        foreach (var hours in builder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(Hours) || property.ClrType == typeof(Hours?)))
        {
            hours.SetColumnName(hours.Name.Replace("Hours", "Quarters", StringComparison.Ordinal));
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        builder.IgnoreAny<RaisedEvents>();
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        builder.Properties<Hours>().HaveConversion<HoursConverter>();
        builder.Properties<WeekTimes>().HaveConversion<WeekTimesConverter>();
        builder.Properties<IReadOnlyList<string>>().HaveConversion<WordListConverter, WordListComparer>();
        builder.Properties<Enum>().HaveConversion<string>();
    }
}

/// <summary>Finding one row, or the one answer for "not there" and "not yours": what you may not see does not exist.</summary>
internal static class One
{
    /// <exception cref="Refused"><c>access.not-found</c>.</exception>
    public static async Task<T> OneAsync<T>(this IQueryable<T> rows, Guid id, CancellationToken ct)
        where T : class =>
        await rows.SingleOrDefaultAsync(row => EF.Property<Guid>(row, "Id") == id, ct) ?? throw new Refused("access.not-found");
}
