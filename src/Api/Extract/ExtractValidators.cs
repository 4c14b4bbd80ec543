using Dossier.Api.Http;
using Dossier.Extraction.Dates;
using FluentValidation;

namespace Dossier.Api.Extract;

internal sealed class ExtractRequestValidator : AbstractValidator<ExtractRequest>
{
    private const int LongestUrl = 2000;

    public ExtractRequestValidator()
    {
        RuleFor(request => request.Text).NotEmpty().WithMessage("A text that is not empty");
        RuleFor(request => request.ReceivedOn).SetValidator(new ParameterRule<ExtractRequest>(
            "A day: 2024-09-14", value => EdtfDate.TryParse(value, out var date) && date.IsDay && date.Edtf.Length == 10, _ => { }));
        RuleFor(request => request.PublishedAt).SetValidator(new ParameterRule<ExtractRequest>(
            "An EDTF date: 2024-09-14T08:47, 2024-09-14, 2024-09 or 2024", value => EdtfDate.TryParse(value, out _), _ => { }));
        RuleFor(request => request.Title).Words("A headline");
        RuleFor(request => request.Outlet).Words("The name of an outlet");
        RuleFor(request => request.Url).SetValidator(new ParameterRule<ExtractRequest>(
            "An absolute http or https URL", value => value.Length <= LongestUrl && Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https", _ => { }));
        RuleFor(request => request.Language).SetValidator(new ParameterRule<ExtractRequest>("One of fr", value => value == "fr", _ => { }, ["fr"]));
    }
}
