package tv.marquee.api.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * Every kind of error that this API tells. Its {@link #uri()} is stable: programs may decide by it, as they should not by
 * the words.
 */
public enum ProblemType {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    INVALID_INPUT(HttpStatus.BAD_REQUEST, "Some input is not valid"),
    BIRTH_YEAR_IN_FUTURE(HttpStatus.BAD_REQUEST, "The birth year is yet to come"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Sign-in is needed"),
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED, "Address or password is wrong"),
    SECOND_FACTOR_NEEDED(HttpStatus.UNAUTHORIZED, "A code of the authenticator app is needed"),
    NOTICE_REFUSED(HttpStatus.UNAUTHORIZED, "The notice is not believed"),
    SUBSCRIPTION_NEEDED(HttpStatus.PAYMENT_REQUIRED, "Watching needs a plan"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed for this account"),
    SECOND_FACTOR_NOT_ENROLLED(HttpStatus.FORBIDDEN, "An authenticator app is to be enrolled first"),
    GROWN_UP_NEEDED(HttpStatus.FORBIDDEN, "This is for grown-ups"),
    PIN_NEEDED(HttpStatus.FORBIDDEN, "The profile asks for its PIN"),
    FORGED_REQUEST(HttpStatus.FORBIDDEN, "The request lacks the session's CSRF token"),
    LINK_NOT_SERVED(HttpStatus.FORBIDDEN, "This link serves nobody, or somebody else"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    REQUEST_UNKNOWN(HttpStatus.NOT_FOUND, "No such request"),
    ACCOUNT_UNKNOWN(HttpStatus.NOT_FOUND, "No such account"),
    TITLE_UNKNOWN(HttpStatus.NOT_FOUND, "No such title"),
    PLAYBACK_UNKNOWN(HttpStatus.NOT_FOUND, "No such playback"),
    SUBSCRIPTION_UNKNOWN(HttpStatus.NOT_FOUND, "No subscription"),
    REVIEW_UNKNOWN(HttpStatus.NOT_FOUND, "No such review"),
    IMPRESSION_UNKNOWN(HttpStatus.NOT_FOUND, "No such impression"),
    PROFILE_UNKNOWN(HttpStatus.NOT_FOUND, "No such profile"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This cannot be done here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No acceptable form of the answer"),
    REQUEST_SETTLED(HttpStatus.CONFLICT, "The request is decided"),
    IDENTITY_NOT_VERIFIED(HttpStatus.CONFLICT, "It is not known who asks"),
    SECOND_PERSON_NEEDED(HttpStatus.CONFLICT, "A second person is needed"),
    NOTICE_NOT_OVER(HttpStatus.CONFLICT, "The holder may still come back"),
    NO_EXTENSION(HttpStatus.CONFLICT, "The request cannot be put off"),
    EMAIL_TAKEN(HttpStatus.CONFLICT, "The address is in use"),
    NOT_ITS_ADDRESS(HttpStatus.CONFLICT, "The account has another address by now"),
    ACCOUNT_ALREADY_OPEN(HttpStatus.CONFLICT, "The account exists"),
    PROFILE_ALREADY_CREATED(HttpStatus.CONFLICT, "The profile exists"),
    TOO_MANY_PROFILES(HttpStatus.CONFLICT, "The account has no room for another profile"),
    LAST_GROWN_UP(HttpStatus.CONFLICT, "Somebody must be left who may see everything"),
    OWN_REVIEW(HttpStatus.CONFLICT, "The review is one's own"),
    LIST_FULL(HttpStatus.CONFLICT, "My List is full"),
    HIDDEN_FULL(HttpStatus.CONFLICT, "Too many titles are hidden"),
    ALREADY_SUBSCRIBED(HttpStatus.CONFLICT, "The account has a subscription"),
    PAYMENT_OUTSTANDING(HttpStatus.CONFLICT, "Something is to be paid first"),
    PAYMENT_UNDER_WAY(HttpStatus.CONFLICT, "A payment is on its way"),
    SUBSCRIPTION_ENDING(HttpStatus.CONFLICT, "The subscription was cancelled"),
    CURRENCY_DIFFERS(HttpStatus.CONFLICT, "The plan is sold in another currency"),
    TOO_MANY_DEVICES(HttpStatus.CONFLICT, "Too many devices with downloads"),
    DEVICE_FULL(HttpStatus.CONFLICT, "The device keeps too many titles"),
    TOO_MANY_STREAMS(HttpStatus.CONFLICT, "Too many screens at once"),
    TITLE_ALREADY_ADDED(HttpStatus.CONFLICT, "The title is in the catalogue"),
    AVAILABILITY_IN_THE_PAST(HttpStatus.CONFLICT, "The time is over"),
    TITLE_GONE(HttpStatus.GONE, "The title left the catalogue"),
    FORGOTTEN(HttpStatus.GONE, "The person was erased"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This form of input is not understood"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many changes at once"),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    NOT_FRESH_ENOUGH(HttpStatus.SERVICE_UNAVAILABLE, "The change does not show yet"),
    CHANGES_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Changes cannot be stored now"),
    READS_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "This cannot be read now");

    private static final String PREFIX = "urn:marquee:problem:";

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with it. */
    public HttpStatus status() {
        return status;
    }

    /** What it is, in a few words that never vary. */
    public String title() {
        return title;
    }

    /** Such as {@code urn:marquee:problem:email-taken}. */
    public URI uri() {
        return URI.create(PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A problem of this type. */
    public Problem with(String detail) {
        return with(detail, List.of());
    }

    /** A problem of this type, with what is wrong field by field. */
    public Problem with(String detail, List<Problem.FieldError> errors) {
        return new Problem(uri(), title, status.value(), detail, errors);
    }
}
