package tv.marquee.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of pages; all such tests share one house, whose state each test sets before it begins. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
@interface WebClientTest {}
