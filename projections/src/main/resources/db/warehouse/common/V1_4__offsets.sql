-- Where a projection goes on reading, moved in the same transaction as the rows that it wrote. A topic that was deleted and
-- filled again has another log_id, and is read from its start.

CREATE TABLE ops.projection_offset (
  projection_name NVARCHAR(100) NOT NULL,
  topic_name      NVARCHAR(200) NOT NULL,
  log_id          NVARCHAR(64) NOT NULL,
  partition_no    INT NOT NULL,
  next_offset     BIGINT NOT NULL,
  updated_at      DATETIME2(3) NOT NULL,
  CONSTRAINT pk_projection_offset PRIMARY KEY (projection_name, topic_name, log_id, partition_no)
);
