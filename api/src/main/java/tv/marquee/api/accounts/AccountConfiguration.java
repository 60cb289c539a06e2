package tv.marquee.api.accounts;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The REST door of accounts. */
@Configuration(proxyBeanMethods = false)
@Import(AccountController.class)
public class AccountConfiguration {}
