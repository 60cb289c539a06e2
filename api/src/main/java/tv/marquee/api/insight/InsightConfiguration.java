package tv.marquee.api.insight;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST door of analysts. */
@Configuration(proxyBeanMethods = false)
@Import(InsightController.class)
public class InsightConfiguration {}
