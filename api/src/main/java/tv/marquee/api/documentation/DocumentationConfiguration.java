package tv.marquee.api.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The contract at {@code /v3/api-docs}, and the page {@code /api} that shows it. */
@Configuration(proxyBeanMethods = false)
@Import(ContractPage.class)
public class DocumentationConfiguration {

    @Bean
    OpenAPI openApi() {
        return Contract.frame();
    }

    @Bean
    OpenApiCustomizer contract() {
        return new Contract();
    }
}
