/**
 * Writes the warehouse: migrations for SQL Server and H2, and one transaction a batch that moves the offset and merges the
 * rows. Composed through its configuration.
 */
@NullMarked
package tv.marquee.projection.warehouse.sql;

import org.jspecify.annotations.NullMarked;
