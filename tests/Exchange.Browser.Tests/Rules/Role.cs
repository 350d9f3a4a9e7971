namespace Exchange.Browser.Tests.Rules;

/// <summary>Who looks at a page.</summary>
public enum Role
{
    Visitor,
    Resident,
    Worker,
    Employer,
    Coordinator,
    Administrator,
}
