package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.privacy.RequestLetters;
import tv.marquee.api.privacy.RequestLetters.Addressee;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.domain.account.AccountCommand.CorrectHolder;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.privacy.ExtensionReason;
import tv.marquee.domain.privacy.RejectionGround;
import tv.marquee.domain.privacy.RequestCommand;
import tv.marquee.domain.privacy.RequestCommand.ApproveRequest;
import tv.marquee.domain.privacy.RequestCommand.CompleteRequest;
import tv.marquee.domain.privacy.RequestCommand.ExtendRequest;
import tv.marquee.domain.privacy.RequestCommand.LiftRestriction;
import tv.marquee.domain.privacy.RequestCommand.ReceiveRequest;
import tv.marquee.domain.privacy.RequestCommand.RejectRequest;
import tv.marquee.domain.privacy.RequestCommand.VerifyIdentity;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.privacy.RequestView;
import tv.marquee.query.privacy.Requests;

/** What people asked for, for officers: what is due first, in front. */
@Controller
class RequestsPage {

    private static final String HERE = "/requests";
    private static final int MOST = 200;

    private final Requests requests;
    private final Credentials credentials;
    private final Freshness freshness;
    private final Viewers viewers;
    private final Changes changes;
    private final Wishes wishes;
    private final RequestLetters letters;

    RequestsPage(
            Requests requests,
            Credentials credentials,
            Freshness freshness,
            Viewers viewers,
            Changes changes,
            Wishes wishes,
            RequestLetters letters) {
        this.letters = letters;
        this.requests = requests;
        this.credentials = credentials;
        this.freshness = freshness;
        this.viewers = viewers;
        this.changes = changes;
        this.wishes = wishes;
    }

    /**
     * A request with what may be done about it by whoever looks.
     *
     * @param daysLeft below zero when it is late
     */
    record Case(RequestView view, long daysLeft, boolean mayApprove) {}

    @GetMapping(HERE)
    ModelAndView show(@RequestParam(defaultValue = "false") boolean settled, HttpServletRequest request) {
        return page(request, settled, null, null, HttpStatus.OK);
    }

    /** What came by letter, of whoever has an address. */
    @PostMapping(HERE)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "ERASURE") RequestKind kind,
            HttpServletRequest request) {
        if (!kind.isAskedFor()) {
            throw new PageNotFound();
        }
        Optional<AccountId> account = account(email);
        if (account.isEmpty()) {
            return page(request, false, "email", "requests.problem.account", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (isUnderWay(account.get(), kind, request)) {
            return page(request, false, "email", "requests.problem.same", HttpStatus.CONFLICT);
        }
        changes.send(
                request, at -> new ReceiveRequest(new RequestId(changes.newId()), account.get(), kind, officer(), at));
        letters.to(account.get(), kind).received();
        return SeeOther.to(HERE);
    }

    /** One at a time: of two restrictions, the first that is lifted would lift both. */
    private boolean isUnderWay(AccountId account, RequestKind kind, HttpServletRequest request) {
        freshness.awaitSearch(Shelf.REQUESTS, LastChange.position(request));
        return requests.of(account, MOST).stream().anyMatch(view -> view.stillAsksFor(kind));
    }

    @PostMapping(HERE + "/{id}")
    ModelAndView decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "IDENTITY_NOT_SHOWN") RejectionGround ground,
            @RequestParam(defaultValue = "COMPLEX") ExtensionReason reason,
            HttpServletRequest request) {
        RequestId which = id(id);
        AccountId officer = officer();
        Optional<Addressee> person = requests.find(which).map(this::addressee);
        changes.send(request, at -> {
            RequestCommand command = switch (act) {
                case "verify" -> new VerifyIdentity(which, officer, at);
                case "approve" -> new ApproveRequest(which, officer, at);
                case "reject" -> new RejectRequest(which, officer, ground, at);
                case "extend" -> new ExtendRequest(which, officer, reason, at);
                case "complete" -> given(which, at);
                case "lift" -> new LiftRestriction(which, officer, at);
                default -> throw new PageNotFound();
            };
            return command;
        });
        person.ifPresent(asked -> tell(asked, act, ground, reason));
        return SeeOther.to(HERE);
    }

    private static void tell(Addressee person, String act, RejectionGround ground, ExtensionReason reason) {
        switch (act) {
            case "approve" -> person.approved();
            case "reject" -> person.rejected(ground);
            case "extend" -> person.extended(reason);
            case "complete" -> person.completed();
            case "lift" -> person.lifted();
            default -> {} // that somebody was recognised is no news to them
        }
    }

    private Addressee addressee(RequestView view) {
        return letters.to(new AccountId(UUID.fromString(view.account())), view.kind());
    }

    /** What was wrong is put right, as the person showed; what is left blank was right. */
    @PostMapping(HERE + "/{id}/holder")
    ModelAndView correct(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String birthYear,
            @RequestParam(defaultValue = "") String country,
            HttpServletRequest request) {
        RequestId which = id(id);
        RequestView view = approved(which, RequestKind.RECTIFICATION);
        HolderForm typed = new HolderForm(displayName, birthYear, country);
        Map<String, String> problems =
                typed.problemsOfCorrection(Year.from(wishes.now().atZone(ZoneOffset.UTC)));
        if (!problems.isEmpty() || typed.isBlank()) {
            String wrong = problems.values().stream().findFirst().orElse("requests.problem.blank");
            return page(request, false, id, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        changes.send(
                request,
                at -> new CorrectHolder(
                        new AccountId(UUID.fromString(view.account())),
                        typed.displayName().isEmpty() ? null : typed.displayName(),
                        typed.birthYear().isEmpty() ? null : Integer.valueOf(typed.birthYear()),
                        typed.country().isEmpty() ? null : typed.country(),
                        at));
        changes.send(request, at -> new CompleteRequest(which, at));
        addressee(view).completed();
        return SeeOther.to(HERE);
    }

    /** Only what is given to the person by hand is done when an officer says so. */
    private CompleteRequest given(RequestId which, Instant at) {
        approved(which, RequestKind.ACCESS);
        return new CompleteRequest(which, at);
    }

    private RequestView approved(RequestId which, RequestKind kind) {
        return requests.find(which)
                .filter(view -> view.kind() == kind && view.status() == RequestView.Status.APPROVED)
                .orElseThrow(PageNotFound::new);
    }

    /**
     * The request of an id.
     *
     * @throws PageNotFound when it is none
     */
    static RequestId id(String text) {
        try {
            return new RequestId(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            throw new PageNotFound();
        }
    }

    private Optional<AccountId> account(String email) {
        try {
            return credentials.find(new EmailAddress(email));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private AccountId officer() {
        return viewers.account().orElseThrow(SignInNeeded::new);
    }

    private ModelAndView page(
            HttpServletRequest request,
            boolean settled,
            @Nullable String wrong,
            @Nullable String problem,
            HttpStatus status) {
        freshness.awaitSearch(Shelf.REQUESTS, LastChange.position(request));
        List<RequestView> found = settled ? requests.settled(MOST) : requests.open(MOST);
        return new ModelAndView("requests", status)
                .addObject("cases", found.stream().map(this::seen).toList())
                .addObject("settled", settled)
                .addObject("grounds", RejectionGround.values())
                .addObject("reasons", ExtensionReason.values())
                .addObject(
                        "kinds",
                        Stream.of(RequestKind.values())
                                .filter(RequestKind::isAskedFor)
                                .toList())
                .addObject("problems", wrong == null || problem == null ? Map.of() : Map.of(wrong, problem))
                .addObject("countries", HolderForm.countries(LocaleContextHolder.getLocale()));
    }

    private Case seen(RequestView view) {
        LocalDate today = wishes.now().atZone(ZoneOffset.UTC).toLocalDate();
        String officer = officer().toString();
        return new Case(
                view,
                ChronoUnit.DAYS.between(today, view.due()),
                view.status() == RequestView.Status.VERIFIED && !view.by().equals(officer));
    }
}
