namespace Exchange.Api.Addresses;

/// <summary>Pages about conversations a worker has with a member.</summary>
public static class ConversationsPages
{
    public const string Conversations = "/pokalbiai";
}
