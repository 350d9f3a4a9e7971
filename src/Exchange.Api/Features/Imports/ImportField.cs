namespace Exchange.Api.Features.Imports;

/// <summary>What a column of a worker's table can be.</summary>
public enum ImportField
{
    /// <summary>Left out knowingly.</summary>
    LeftOut,

    /// <summary>The worker's own number of the person; with it the same table can be read again without doubt.</summary>
    Number,

    /// <summary>First name, then family name.</summary>
    FullName,

    /// <summary>Family name, then first name.</summary>
    FamilyFirst,

    FirstName,
    LastName,
    Phone,
    Email,

    /// <summary>Phone or e-mail, whichever the person has.</summary>
    Contact,

    BirthDate,
    Languages,
    Skills,
    Needs,
    Interests,
    Place,
    Times,
    Distance,
    Mode,
    Limits,

    /// <summary>Language of pages and letters.</summary>
    Language,
}
