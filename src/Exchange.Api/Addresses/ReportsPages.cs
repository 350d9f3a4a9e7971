namespace Exchange.Api.Addresses;

/// <summary>Pages about what waits and what there is.</summary>
public static class ReportsPages
{
    public const string Duty = "/budejimas";
    public const string WhatIsMissing = "/koordinavimas/ko-truksta";
    public const string OpenNumbers = "/rezultatai";
}
