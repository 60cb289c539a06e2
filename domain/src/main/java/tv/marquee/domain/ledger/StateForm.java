package tv.marquee.domain.ledger;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The written form of a decider's state, for snapshots. Unlike events it is no contract: a state that today's code cannot
 * read is forgotten, and the stream is folded from its start.
 */
public final class StateForm {

    private final JsonMapper mapper = JsonForm.mapper();

    /** The state as UTF-8 JSON. */
    public byte[] write(Object state) {
        return mapper.writeValueAsBytes(state);
    }

    /**
     * Reads a state.
     *
     * @param type the sealed interface of the decider
     * @return empty when it cannot be read
     */
    public <S> Optional<S> read(Class<S> type, byte[] json) {
        try {
            return Optional.of(mapper.readValue(json, type));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
