CREATE VIEW dw.v_taste AS
SELECT cluster_no, genre, people, share, share_of_all, silhouette
FROM dw.agg_taste
WHERE people >= 10;
