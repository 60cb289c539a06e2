package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.accounts.AccountKeeping;
import tv.marquee.api.privacy.Exports;
import tv.marquee.api.privacy.RequestLetters;
import tv.marquee.api.problem.TooManyAttempts;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.command.gateway.PersonalLog;
import tv.marquee.domain.privacy.RequestCommand.ReceiveRequest;
import tv.marquee.domain.privacy.RequestCommand.WithdrawRequest;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.privacy.RequestView;
import tv.marquee.query.privacy.Requests;

/** A person's own data: to take along, and to have erased. */
@Controller
@RequestMapping("/account/data")
class DataPage {

    private static final String HERE = "/account/data";
    private static final int MOST = 50;
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Exports exports;
    private final Requests requests;
    private final AccountKeeping accounts;
    private final Freshness freshness;
    private final Viewers viewers;
    private final Changes changes;
    private final RequestLetters letters;
    private final PersonalLog log;

    DataPage(
            Exports exports,
            Requests requests,
            AccountKeeping accounts,
            Freshness freshness,
            Viewers viewers,
            Changes changes,
            RequestLetters letters,
            PersonalLog log) {
        this.log = log;
        this.letters = letters;
        this.exports = exports;
        this.requests = requests;
        this.accounts = accounts;
        this.freshness = freshness;
        this.viewers = viewers;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return page(request, null, HttpStatus.OK);
    }

    @PostMapping("/export")
    ModelAndView prepare(HttpServletRequest request) {
        exports.begin(viewers.grownUp(request));
        return SeeOther.to(HERE);
    }

    /** Back to the page when there is none yet, or none any more. */
    @GetMapping("/export.zip")
    ResponseEntity<byte[]> download(HttpServletRequest request) {
        return exports.content(viewers.grownUp(request))
                .map(zip -> ResponseEntity.ok()
                        .contentType(ZIP)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("marquee-data.zip")
                                        .build()
                                        .toString())
                        .body(zip))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(HERE))
                        .build());
    }

    @PostMapping("/erasure")
    ModelAndView erase(
            @RequestParam(defaultValue = "") String present, HttpServletRequest request, HttpServletResponse response) {
        AccountId account = viewers.grownUp(request);
        try {
            if (!accounts.confirms(account, present)) {
                return page(request, "account.problem.password", HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            return page(request, "account.problem.wait", HttpStatus.TOO_MANY_REQUESTS);
        }
        askOnce(account, RequestKind.ERASURE, request);
        return SeeOther.to(HERE);
    }

    @PostMapping("/restriction")
    ModelAndView restrict(HttpServletRequest request) {
        askOnce(viewers.grownUp(request), RequestKind.RESTRICTION, request);
        return SeeOther.to(HERE);
    }

    private void askOnce(AccountId account, RequestKind kind, HttpServletRequest request) {
        if (of(account, request).stream().anyMatch(view -> view.stillAsksFor(kind))) {
            return;
        }
        changes.send(request, at -> new ReceiveRequest(new RequestId(changes.newId()), account, kind, account, at));
        letters.to(account, kind).received();
    }

    @PostMapping("/requests/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable String id, HttpServletRequest request) {
        AccountId account = viewers.grownUp(request);
        RequestId which = RequestsPage.id(id);
        requests.find(which)
                .filter(view -> view.account().equals(account.toString()))
                .orElseThrow(PageNotFound::new);
        changes.send(request, at -> new WithdrawRequest(which, account, at));
        return SeeOther.to(HERE);
    }

    private List<RequestView> of(AccountId account, HttpServletRequest request) {
        freshness.awaitSearch(Shelf.REQUESTS, LastChange.position(request));
        return requests.of(account, MOST);
    }

    private ModelAndView page(HttpServletRequest request, @Nullable String problem, HttpStatus status) {
        AccountId account = viewers.grownUp(request);
        List<RequestView> own = of(account, request);
        return new ModelAndView("data", status)
                .addObject("requests", own)
                .addObject("export", exports.of(account).orElse(null))
                .addObject("lookups", log.lookups(account, MOST))
                .addObject("underWay", own.stream().anyMatch(view -> view.stillAsksFor(RequestKind.ERASURE)))
                .addObject("restricting", own.stream().anyMatch(view -> view.stillAsksFor(RequestKind.RESTRICTION)))
                .addObject("problems", problem == null ? Map.of() : Map.of("present", problem));
    }
}
