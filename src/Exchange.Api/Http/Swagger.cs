using System.Reflection;
using Exchange.Domain.Time;
using Microsoft.OpenApi;

namespace Exchange.Api.Http;

internal static class Swagger
{
    public static void Add(IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc("v1", new()
            {
                Title = "Mainų birža",
                Version = "v1",
                Description = "The exchange of skills and services: listings, matches, agreements, vacancies and job fairs.",
                License = new() { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
                Contact = new() { Name = "Mainų birža" },
            });
            swagger.SupportNonNullableReferenceTypes();
            swagger.CustomSchemaIds(type => type.IsGenericType ? string.Concat(type.GetGenericArguments().Select(a => a.Name)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name);
            swagger.CustomOperationIds(api => api.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().FirstOrDefault()?.EndpointName);
            swagger.MapType<WeekTimes>(() => new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });
            swagger.AddSecurityDefinition("bearer", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Token of POST /api/tokens." });

            // Visitors may read some of it, so a token is offered to every operation and demanded by the request itself.
            swagger.AddSecurityRequirement(_ => []);
            swagger.AddSecurityRequirement(document => new() { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
        });
    }
}
