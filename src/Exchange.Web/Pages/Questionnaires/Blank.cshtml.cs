using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Questionnaires;

/// <summary>The questionnaire on paper, for a pen. Holds nobody's data, so anybody may print it.</summary>
public sealed class BlankModel : PageModel;
