using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

public sealed class StoppedModel : PageModel;
