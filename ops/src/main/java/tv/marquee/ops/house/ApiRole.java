package tv.marquee.ops.house;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.api.ApiConfiguration;
import tv.marquee.api.privacy.EvidenceReports;
import tv.marquee.api.web.WebClientConfiguration;
import tv.marquee.command.CommandSideConfiguration;
import tv.marquee.command.subscription.SalesConfiguration;
import tv.marquee.ops.privacy.FiledEvidence;
import tv.marquee.query.QuerySideConfiguration;

/** What people and programs ask. */
@Configuration(proxyBeanMethods = false)
@Import({
    CommandSideConfiguration.class,
    SalesConfiguration.class,
    QuerySideConfiguration.class,
    ApiConfiguration.class,
    WebClientConfiguration.class,
    RetentionEndpoint.class,
    RetainedInvoicesEndpoint.class
})
class ApiRole {

    /** @param data the folder that {@code marquee evidence} leaves reports in; empty where there is none */
    @Bean
    EvidenceReports evidenceReports(@Value("${marquee.evidence.data:}") String data) {
        return data.isEmpty() ? EvidenceReports.NONE : FiledEvidence.of(Path.of(data));
    }

    @Bean
    RequestsWithoutIds requestsWithoutIds() {
        return new RequestsWithoutIds();
    }
}
