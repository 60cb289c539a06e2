/** Analysts' figures from the star schema, in SQL that SQL Server and H2 understand. */
@NullMarked
package tv.marquee.query.insight.sql;

import org.jspecify.annotations.NullMarked;
