package tv.marquee.ops.architecture.planted.api;

/** A planted offender. */
class JdbcOutsideLeaf {
    Object source = javax.sql.DataSource.class;
}
