package tv.marquee.api.reviews;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.review.Reviews;

/** Reviews for all doors. Needs query-side's ports, the household and the wishes. */
@Configuration(proxyBeanMethods = false)
@Import(ReviewController.class)
public class ReviewConfiguration {

    @Bean
    TitleReviews titleReviews(Reviews reviews, Profiles profiles, Freshness freshness) {
        return new TitleReviews(reviews, profiles, freshness);
    }
}
