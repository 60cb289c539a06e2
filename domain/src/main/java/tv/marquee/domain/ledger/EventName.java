package tv.marquee.domain.ledger;

import java.util.regex.Pattern;

/**
 * The name under which an event is stored for ever, with its version: {@code profile.title-rated/1}.
 *
 * @param type what happened, lower-case words in two parts
 * @param version 1 or more; a new version needs an {@link Upcaster} from the one before
 */
public record EventName(String type, int version) {

    private static final Pattern TYPE = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    public EventName {
        if (!TYPE.matcher(type).matches() || version < 1 || version > 9_999) {
            throw new IllegalArgumentException("event name is not of the form feature.what-happened/version");
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is not one
     */
    public static EventName parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0 || text.length() - slash > 5) {
            throw new IllegalArgumentException("event name is not of the form feature.what-happened/version");
        }
        try {
            return new EventName(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("event name has no version", e);
        }
    }

    @Override
    public String toString() {
        return type + "/" + version;
    }
}
