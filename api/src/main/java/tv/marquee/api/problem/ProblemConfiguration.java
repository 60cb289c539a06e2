package tv.marquee.api.problem;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Problems for whatever fails: in a handler, before it, or before any application. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, ProblemErrorController.class})
public class ProblemConfiguration {

    @Bean
    Outages outages() {
        return new Outages(System::nanoTime);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemReport() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport()));
    }
}
