package tv.marquee.api.documentation;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tv.marquee.api.problem.Problem;
import tv.marquee.api.problem.ProblemType;
import tv.marquee.api.wishes.Positions;

/** What is true of every operation and so is said once: how to sign in, how errors are told, where positions stand. */
final class Contract implements OpenApiCustomizer {

    private static final String TOKEN = "token";
    private static final String SESSION = "session";
    private static final String PROBLEM = "Problem";
    private static final Set<String> OPEN = Set.of("/api/accounts", "/api/tokens");
    private static final Set<PathItem.HttpMethod> CHANGES = Set.of(
            PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    /** What the document begins with. */
    static OpenAPI frame() {
        return new OpenAPI()
                .info(new Info()
                        .title("Marquee")
                        .version("1")
                        .description(
                                "Everything that the web client does, for other clients. Times are ISO 8601 in UTC. An"
                                        + " answer to a change carries Marquee-Position; a read that sends it back as"
                                        + " Marquee-At-Least shows that change, or is answered 503 after a second."))
                .servers(List.of(new Server().url("/")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")
                                                .description("From POST /api/tokens."))
                                .addSecuritySchemes(
                                        SESSION,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.APIKEY)
                                                .in(SecurityScheme.In.COOKIE)
                                                .name("marquee")
                                                .description(
                                                        "The web client's, __Host-marquee over HTTPS; changes then need the header X-CSRF-TOKEN.")));
    }

    @Override
    public void customise(OpenAPI document) {
        ResolvedSchema problem = ModelConverters.getInstance(true).readAllAsResolvedSchema(Problem.class);
        problem.referencedSchemas.forEach(document.getComponents()::addSchemas);
        document.getComponents().addSchemas(PROBLEM, problem.schema);
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean open = OPEN.contains(path);
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(
                                new SecurityRequirement().addList(TOKEN), new SecurityRequirement().addList(SESSION)));
        if (CHANGES.contains(method) && !path.equals("/api/tokens")) {
            operation
                    .getResponses()
                    .values()
                    .forEach(response -> response.addHeaderObject(
                            Positions.POSITION,
                            new Header()
                                    .description("Where a read shows this change.")
                                    .schema(position())));
        }
        types(path, method, open).stream()
                .collect(Collectors.groupingBy(type -> type.status().value()))
                .forEach((status, types) ->
                        operation.getResponses().addApiResponse(String.valueOf(status), answer(types)));
    }

    private static Schema<?> position() {
        Schema<?> position = new Schema<>();
        position.addType("integer");
        position.setFormat("int64");
        return position;
    }

    private static ApiResponse answer(List<ProblemType> types) {
        String description = types.stream()
                .map(type -> type.title() + ": `" + type.uri() + "`")
                .collect(Collectors.joining("; "));
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static List<ProblemType> types(String path, PathItem.HttpMethod method, boolean open) {
        boolean change = CHANGES.contains(method);
        List<ProblemType> types = new ArrayList<>(
                List.of(ProblemType.MALFORMED_REQUEST, ProblemType.INVALID_INPUT, ProblemType.NOT_ACCEPTABLE));
        if (!open) {
            types.addAll(List.of(ProblemType.UNAUTHENTICATED));
        }
        if (path.startsWith("/api/profiles")) {
            types.add(ProblemType.FORBIDDEN);
        }
        if (change && !open) {
            types.add(ProblemType.FORGED_REQUEST);
        }
        if (path.contains("{p}")) {
            types.add(ProblemType.PROFILE_UNKNOWN);
        }
        if (path.contains("{t}")) {
            types.add(ProblemType.TITLE_UNKNOWN);
        }
        if (path.equals("/api/titles/{t}")) {
            types.add(ProblemType.TITLE_GONE);
        }
        if (path.endsWith("/list/{t}") && method == PathItem.HttpMethod.PUT) {
            types.add(ProblemType.LIST_FULL);
        }
        if (path.equals("/api/accounts")) {
            types.addAll(List.of(ProblemType.EMAIL_TAKEN, ProblemType.BIRTH_YEAR_IN_FUTURE));
        }
        if (path.equals("/api/tokens")) {
            types.add(ProblemType.WRONG_CREDENTIALS);
        }
        if (open) {
            types.add(ProblemType.TOO_MANY_ATTEMPTS);
        }
        if (method == PathItem.HttpMethod.POST || path.endsWith("/ratings/{t}") && method == PathItem.HttpMethod.PUT) {
            types.addAll(List.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.BODY_TOO_LARGE));
        }
        types.add(change ? ProblemType.CHANGES_UNAVAILABLE : ProblemType.READS_UNAVAILABLE);
        if (!change && !path.endsWith("/suggest")) {
            types.add(ProblemType.NOT_FRESH_ENOUGH);
        }
        return types;
    }
}
