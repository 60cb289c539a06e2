package tv.marquee.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What a request was for; of one that is being told as an error, the request that failed. */
public final class Asked {

    private Asked() {}

    /** Whether it was for the REST door or its contract. */
    public static boolean ofApi(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/api/") || path.startsWith("/v3/api-docs");
    }

    /** Whether errors are told as problems: where no person reads the answer. */
    static boolean byProgram(HttpServletRequest request) {
        return ofApi(request) || path(request).startsWith("/posters/");
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String before ? before : request.getRequestURI();
        return path.substring(Math.min(request.getContextPath().length(), path.length()));
    }
}
