await using var app = Dossier.Api.ApiBuilder.Build(args);
await app.RunAsync();
