package tv.marquee.api.tokens;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST door of tokens. */
@Configuration(proxyBeanMethods = false)
@Import(TokenController.class)
public class TokenConfiguration {}
