-- Reviews of which the words are known, whether they still stand or not.
CREATE VIEW dw.v_review AS
SELECT w.title_key, w.subscriber_key, w.written_date_key, w.written_at, w.characters, w.liking, w.state
FROM dw.fact_review AS w
WHERE w.text_version > 0 AND w.subscriber_key NOT IN (SELECT x.subscriber_key FROM dw.v_restricted_subscriber AS x);
