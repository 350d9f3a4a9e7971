using System.Globalization;
using Exchange.Domain.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Exchange.Web.Infrastructure;

/// <summary>Reads what the date, week and list fields send.</summary>
internal sealed class FieldBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateBinder()
        : context.Metadata.UnderlyingOrModelType == typeof(WeekTimes) ? new WeekBinder()
        : context.Metadata.ModelType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            && new CollectionModelBinderProvider().GetBinder(context) is { } list ? new FreshListBinder(list)
        : null;
}

/// <summary>A request's list starts out empty and cannot be added to: what was sent becomes a new one.</summary>
internal sealed class FreshListBinder(IModelBinder list) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        context.Model = null;
        return list.BindModelAsync(context);
    }
}

/// <summary>Three boxes, or one text in ISO form.</summary>
internal sealed class DateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        string Part(string name) => context.ValueProvider.GetValue($"{context.ModelName}.{name}").FirstValue?.Trim() ?? "";
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        var sent = context.ValueProvider.GetValue(context.ModelName);
        var whole = sent.FirstValue?.Trim() ?? "";
        if (sent != ValueProviderResult.None)
        {
            context.ModelState.SetModelValue(context.ModelName, sent); // shown again when the page is
        }

        var text = whole.Length > 0 ? whole : $"{year}-{month}-{day}";
        if (text == "--")
        {
            return Task.CompletedTask; // not answered: whether it must be is for the request to say
        }

        if (DateOnly.TryParseExact(text, ["yyyy-M-d", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            context.Result = ModelBindingResult.Success(date);
        }
        else
        {
            context.ModelState.TryAddModelError(context.ModelName, "Layout.date-check");
        }

        return Task.CompletedTask;
    }
}

/// <summary>The ticked boxes of the week table; none ticked is a week with no free time.</summary>
internal sealed class WeekBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var sent = context.ValueProvider.GetValue(context.ModelName);
        if (WeekParts.Read(sent) is { } week)
        {
            context.Result = ModelBindingResult.Success(week);
        }
        else
        {
            context.ModelState.TryAddModelError(context.ModelName, "Validation.check");
        }

        return Task.CompletedTask;
    }
}
