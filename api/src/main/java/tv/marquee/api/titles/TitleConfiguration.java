package tv.marquee.api.titles;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST doors of titles, and their posters. */
@Configuration(proxyBeanMethods = false)
@Import({TitleController.class, AvailabilityController.class, PosterController.class})
public class TitleConfiguration {}
