package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileCommand.UnlistTitle;
import tv.marquee.domain.profile.ProfileCommand.UnrateTitle;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;

/**
 * What a person makes of a title. With htmx the answer is the changed control and an announcement, without it a redirect to
 * the page.
 */
@Controller
class TitleChanges {

    private final Catalogue catalogue;
    private final Viewers viewers;
    private final Changes changes;
    private final Words words;

    TitleChanges(Catalogue catalogue, Viewers viewers, Changes changes, Words words) {
        this.catalogue = catalogue;
        this.viewers = viewers;
        this.changes = changes;
        this.words = words;
    }

    @PostMapping(path = "/titles/{title}/rating", params = "!unrate")
    ModelAndView rate(
            @PathVariable String title,
            @RequestParam BigDecimal stars,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletRequest request,
            Locale locale) {
        Stars given = halves(stars);
        ProfileId profile = viewers.requiredId(request);
        TitleView view = catalogue.shown(title, viewers.ceiling(request));
        changes.send(request, at -> new RateTitle(profile, new TitleId(view.id()), given, at));
        OwnView own = OwnView.of(viewers.required(request), view.id()).rated(given);
        String said = words.text("rating.saved", locale, words.stars(given.halves(), locale), view.name());
        return htmx ? control("rating", view, own, said) : page(view);
    }

    @PostMapping(path = "/titles/{title}/rating", params = "unrate")
    ModelAndView unrate(
            @PathVariable String title,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletRequest request,
            Locale locale) {
        ProfileId profile = viewers.requiredId(request);
        TitleView view = catalogue.shown(title, viewers.ceiling(request));
        changes.send(request, at -> new UnrateTitle(profile, new TitleId(view.id()), at));
        OwnView own = OwnView.of(viewers.required(request), view.id()).unrated();
        return htmx ? control("rating", view, own, words.text("rating.removed", locale, view.name())) : page(view);
    }

    @PostMapping("/titles/{title}/list")
    ModelAndView list(
            @PathVariable String title,
            @RequestParam boolean listed,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletRequest request,
            Locale locale) {
        ProfileId profile = viewers.requiredId(request);
        TitleView view = catalogue.shown(title, viewers.ceiling(request));
        TitleId id = new TitleId(view.id());
        changes.send(request, at -> listed ? new ListTitle(profile, id, at) : new UnlistTitle(profile, id, at));
        OwnView before = OwnView.of(viewers.required(request), view.id());
        String said = words.text(listed ? "list.added" : "list.removed", locale, view.name());
        if (htmx) {
            return control("list", view, before.listed(listed), said).addObject("shownAgain", before.hidden());
        }
        return back.equals("my-list") ? SeeOther.to("/my-list") : page(view);
    }

    private static Stars halves(BigDecimal stars) {
        try {
            return Stars.of(stars);
        } catch (IllegalArgumentException outside) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "stars are not halves from 0.5 to 5", outside);
        }
    }

    private static ModelAndView control(String fragment, TitleView title, OwnView own, String said) {
        return new ModelAndView("fragments/controls :: " + fragment + "-changed")
                .addObject("title", title)
                .addObject("own", own)
                .addObject("said", said);
    }

    private static ModelAndView page(TitleView title) {
        return SeeOther.to("/titles/" + title.id());
    }
}
