package tv.marquee.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.command.gateway.PaymentNotices;
import tv.marquee.domain.shared.Refused;
import tv.marquee.query.freshness.NotFreshEnough;
import tv.marquee.query.freshness.ShelfUnavailable;
import tv.marquee.query.insight.InsightsUnavailable;

/** Turns whatever a REST handler throws into a problem. What pages throw is left to the pages. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Outages outages;

    Problems(Outages outages) {
        this.outages = outages;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> answer(Exception failure, HttpServletRequest request) throws Exception {
        if (!Asked.byProgram(request)) {
            throw failure;
        }
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // the security filters answer these
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null; // nobody is there to read an answer
        }
        return ProblemAnswers.of(problem(failure), headers(failure));
    }

    private Problem problem(Exception failure) {
        return switch (failure) {
            case Refused e -> RefusalProblems.of(e.refusal());
            case BadInput e -> e.problem();
            case TooManyAttempts e -> ProblemType.TOO_MANY_ATTEMPTS.with("Wait before trying again.");
            case WrongCredentials e ->
                ProblemType.WRONG_CREDENTIALS.with("No account has this address with this password.");
            case SecondFactorNeeded e ->
                e.enrolled()
                        ? ProblemType.SECOND_FACTOR_NEEDED.with(
                                "Give the code that the app shows now; each is good for one sign-in.")
                        : ProblemType.SECOND_FACTOR_NOT_ENROLLED.with(
                                "Sign in on the web client once, which shows how.");
            case ProfileNotFound e -> ProblemType.PROFILE_UNKNOWN.with("This account has no such profile.");
            case ImpressionNotFound e ->
                ProblemType.IMPRESSION_UNKNOWN.with("The profile was shown nothing under this identity.");
            case PinNeeded e -> ProblemType.PIN_NEEDED.with("Give it in the header Marquee-Pin.");
            case NoSubscriptionYet e -> ProblemType.SUBSCRIPTION_UNKNOWN.with("This account has none yet.");
            case NotEntitled e ->
                ProblemType.SUBSCRIPTION_NEEDED.with(
                        "Choose a plan, or pay for the one that was chosen, and try again.");
            case PaymentNotices.NoticeRefused e ->
                ProblemType.NOTICE_REFUSED.with("It was refused: " + e.getMessage() + ".");
            case TitleNotFound e -> e.problem();
            case LinkNotServed e -> ProblemType.LINK_NOT_SERVED.with("Start the playback again to get another link.");
            case MediaNotFound e -> ProblemType.NOT_FOUND.with("The title has no such file.");
            case MethodArgumentNotValidException e -> invalid(InvalidFields.of(e));
            case HandlerMethodValidationException e -> invalid(InvalidFields.of(e));
            case MethodArgumentTypeMismatchException e -> invalid(InvalidFields.of(e));
            case HttpMessageNotReadableException e -> Unreadable.problem(e);
            case NotFreshEnough e ->
                ProblemType.NOT_FRESH_ENOUGH.with("Position " + e.asked() + " is not reached yet. Ask again.");
            case CommandsUnavailable e -> {
                outages.met(e);
                yield ProblemType.CHANGES_UNAVAILABLE.with("Send it again; a repetition does no harm.");
            }
            case ShelfUnavailable e -> {
                outages.met(e);
                yield ProblemType.READS_UNAVAILABLE.with("Ask again in a moment.");
            }
            case InsightsUnavailable e -> {
                outages.met(e);
                yield ProblemType.READS_UNAVAILABLE.with("Ask again in a moment.");
            }
            case ErrorResponse e -> StatusProblems.of(e.getStatusCode());
            default -> {
                LOG.error("a request failed", failure);
                yield StatusProblems.of(HttpStatusCode.valueOf(500));
            }
        };
    }

    private static HttpHeaders headers(Exception failure) {
        if (failure instanceof ErrorResponse standard) {
            return standard.getHeaders();
        }
        HttpHeaders headers = new HttpHeaders();
        if (failure instanceof TooManyAttempts attempts) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(attempts.seconds()));
        }
        return headers;
    }

    private static Problem invalid(List<Problem.FieldError> errors) {
        return ProblemType.INVALID_INPUT.with("Correct the fields and send it again.", errors);
    }
}
