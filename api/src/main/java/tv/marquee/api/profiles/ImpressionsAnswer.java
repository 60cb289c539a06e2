package tv.marquee.api.profiles;

import java.util.List;

/** What a profile was shown, the latest first. */
record ImpressionsAnswer(List<ImpressionAnswer> impressions) {}
