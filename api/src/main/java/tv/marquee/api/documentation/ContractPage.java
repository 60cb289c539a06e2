package tv.marquee.api.documentation;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.json.ApiJson;

/** The page {@code /api}: the generated contract for people to read. */
@Controller
class ContractPage {

    private static final String CONTRACT = "/v3/api-docs";

    private final OpenApiWebMvcResource contract;

    ContractPage(OpenApiWebMvcResource contract) {
        this.contract = contract;
    }

    @GetMapping("/api")
    String show(HttpServletRequest request, Model model) throws JsonProcessingException {
        JsonNode document = ApiJson.mapper().readTree(contract.openapiJson(request, CONTRACT, Locale.ENGLISH));
        model.addAttribute("document", CONTRACT);
        model.addAttribute(
                "description", document.path("info").path("description").asString(""));
        model.addAttribute("groups", ContractReader.groups(document));
        model.addAttribute("shapes", ContractReader.shapes(document));
        return "api";
    }
}
