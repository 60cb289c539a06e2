package tv.marquee.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.query.account.elasticsearch.ElasticsearchAccountConfiguration;
import tv.marquee.query.catalogue.elasticsearch.ElasticsearchTitleConfiguration;
import tv.marquee.query.download.elasticsearch.ElasticsearchDownloadConfiguration;
import tv.marquee.query.elasticsearch.ElasticsearchConfiguration;
import tv.marquee.query.freshness.FreshnessConfiguration;
import tv.marquee.query.freshness.elasticsearch.ElasticsearchFreshnessConfiguration;
import tv.marquee.query.home.HomeConfiguration;
import tv.marquee.query.impression.elasticsearch.ElasticsearchImpressionConfiguration;
import tv.marquee.query.insight.sql.InsightConfiguration;
import tv.marquee.query.privacy.elasticsearch.ElasticsearchRequestConfiguration;
import tv.marquee.query.profile.elasticsearch.ElasticsearchProfileConfiguration;
import tv.marquee.query.recommendation.RecommendationConfiguration;
import tv.marquee.query.recommendation.elasticsearch.ElasticsearchContentConfiguration;
import tv.marquee.query.review.elasticsearch.ElasticsearchReviewConfiguration;
import tv.marquee.query.subscription.elasticsearch.ElasticsearchSubscriptionConfiguration;
import tv.marquee.query.trend.elasticsearch.ElasticsearchTrendConfiguration;
import tv.marquee.query.viewing.elasticsearch.ElasticsearchViewingConfiguration;

/** The whole query side: shelves in Elasticsearch, models in memory, figures in the warehouse. */
@Configuration(proxyBeanMethods = false)
@Import({
    ElasticsearchConfiguration.class,
    ElasticsearchAccountConfiguration.class,
    ElasticsearchContentConfiguration.class,
    ElasticsearchDownloadConfiguration.class,
    ElasticsearchFreshnessConfiguration.class,
    ElasticsearchImpressionConfiguration.class,
    ElasticsearchProfileConfiguration.class,
    ElasticsearchRequestConfiguration.class,
    ElasticsearchReviewConfiguration.class,
    ElasticsearchSubscriptionConfiguration.class,
    ElasticsearchTitleConfiguration.class,
    ElasticsearchTrendConfiguration.class,
    ElasticsearchViewingConfiguration.class,
    FreshnessConfiguration.class,
    HomeConfiguration.class,
    InsightConfiguration.class,
    RecommendationConfiguration.class
})
public class QuerySideConfiguration {}
