using Exchange.Domain.Skills;

namespace Exchange.Domain.Skills;

/// <summary>A language with a level: one a person speaks, or one a vacancy asks for.</summary>
/// <param name="Code">Two letters of ISO 639-1, lower case, e.g. <c>uk</c>.</param>
/// <param name="Level">Level spoken, or the lowest that is enough.</param>
public readonly record struct LanguageSpoken(string Code, LanguageLevel Level);
