package tv.marquee.ops.architecture.planted.api;

/** A planted offender. */
class SparkOutsideAnalytics {
    Object session = org.apache.spark.Stub.class;
}
