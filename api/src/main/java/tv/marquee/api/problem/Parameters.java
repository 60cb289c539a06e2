package tv.marquee.api.problem;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What clients call the parameters of handlers. */
final class Parameters {

    private Parameters() {}

    static String name(MethodParameter parameter) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        return Stream.of(
                        header == null ? "" : header.name(),
                        query == null ? "" : query.name(),
                        path == null ? "" : path.name(),
                        Objects.requireNonNullElse(parameter.getParameterName(), ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("parameter");
    }
}
