package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleSearch.Sort;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.catalogue.Titles.TitlePage;

/** Search: results whose whole question lives in the address, and completions while a person types. */
@Controller
class SearchPage {

    private static final int SUGGESTIONS = 8;

    private final Titles titles;
    private final Viewers viewers;

    SearchPage(Titles titles, Viewers viewers) {
        this.titles = titles;
        this.viewers = viewers;
    }

    @GetMapping("/search")
    String results(
            @RequestParam Map<String, String> address,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filters filters = Filters.of(address);
        if (htmx) {
            response.setHeader("HX-Push-Url", filters.address(filters.page()));
        }
        Maturity ceiling = viewers.ceiling(request);
        TitlePage found = titles.search(filters.search(ceiling));
        model.addAttribute("filters", filters);
        model.addAttribute("searched", filters.text());
        model.addAttribute("found", found);
        model.addAttribute("pages", filters.pages(found.total()));
        model.addAttribute("genres", Choices.GENRES);
        model.addAttribute("languages", Choices.LANGUAGES);
        model.addAttribute("lengths", Choices.LENGTHS);
        model.addAttribute("maturities", ceiling.upTo());
        model.addAttribute("sorts", Sort.values());
        return "search";
    }

    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam Map<String, String> address, HttpServletRequest request, Model model) {
        String typed = Filters.of(address).text();
        model.addAttribute(
                "suggestions",
                typed.isEmpty() ? List.of() : titles.suggest(typed, viewers.ceiling(request), SUGGESTIONS));
        return "fragments/suggestions :: options";
    }
}
