package tv.marquee.api.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.domain.ledger.EventName;
import tv.marquee.domain.ledger.ProcessingRegister;
import tv.marquee.domain.ledger.ProcessingRegister.Holding;
import tv.marquee.domain.privacy.DataCategory;
import tv.marquee.domain.privacy.Purpose;

/** The register of processing, for an officer to read and to print: worked out from the events, their declared purposes and who follows them. */
@Controller
class RegisterPage {

    private final LogFollowers followers;
    private final ProcessingRegister register = ProcessingRegister.current();

    RegisterPage(LogFollowers followers) {
        this.followers = followers;
    }

    /**
     * What is known of people.
     *
     * @param stores projections that read its events, which may take other fields of them
     */
    record Entry(
            DataCategory category,
            List<Purpose> purposes,
            List<String> fields,
            List<EventName> events,
            List<String> stores) {}

    @GetMapping("/requests/register")
    String show(Model model) {
        model.addAttribute(
                "entries",
                register.categories().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(of -> entry(of.getKey(), of.getValue()))
                        .toList());
        return "register";
    }

    private Entry entry(DataCategory category, Holding holding) {
        return new Entry(
                category,
                List.copyOf(category.purposes()),
                holding.fields(),
                holding.events(),
                category == DataCategory.REFERENCE
                        ? List.of()
                        : holding.events().stream()
                                .flatMap(name -> followers.concernedBy(name.toString()).stream())
                                .distinct()
                                .sorted()
                                .toList());
    }
}
