package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tv.marquee.projection.intake.SinkUnavailable;

/**
 * Asks Elasticsearch. Whatever keeps a whole request from being answered may pass, so it is always worth another attempt.
 * Reasons name the kind of an error only: its text may quote a document.
 */
final class Requests {

    private Requests() {}

    /** A request as the client sends it. */
    @FunctionalInterface
    interface Request<A> {
        A send() throws IOException;
    }

    /** @throws SinkUnavailable when there is no answer, or none that can be used; without cause, which may quote as well */
    static <A> A answer(Request<A> request) {
        try {
            return request.send();
        } catch (ElasticsearchException e) {
            throw new SinkUnavailable("Elasticsearch answered " + e.status() + " " + kind(e.error()), null);
        } catch (ResponseException e) {
            throw new SinkUnavailable(
                    "Elasticsearch answered " + e.getResponse().getStatusCode(), null);
        } catch (IOException e) {
            throw new SinkUnavailable(
                    "Elasticsearch does not answer: " + e.getClass().getSimpleName(), null);
        }
    }

    static String kind(@Nullable ErrorCause error) {
        if (error == null || error.type() == null) {
            return "unknown";
        }
        ErrorCause cause = error.causedBy();
        return cause == null || cause.type() == null ? error.type() : error.type() + " by " + cause.type();
    }
}
