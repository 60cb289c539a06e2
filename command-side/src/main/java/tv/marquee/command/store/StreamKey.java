package tv.marquee.command.store;

import tv.marquee.domain.shared.StreamId;

/** A stream's identity as the one text that Axon calls an aggregate identifier: {@code kind/id}. */
public final class StreamKey {

    private StreamKey() {}

    /** The text of a stream. */
    public static String of(StreamId stream) {
        return stream.kind() + "/" + stream.id();
    }

    /**
     * The stream of a text.
     *
     * @throws IllegalArgumentException when the text is not one
     */
    public static StreamId parse(String key) {
        int slash = key.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("stream key is not of the form kind/id");
        }
        return new StreamId(key.substring(0, slash), key.substring(slash + 1));
    }
}
