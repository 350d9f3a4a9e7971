using Exchange.Domain.Skills;
namespace Exchange.Api.Data.Seeds;
public static class VocabularyFile { public static Vocabulary Read() => new([], []); }
