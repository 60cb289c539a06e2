-- Until now the holder was told when the account was opened, and by nothing else.
UPDATE dw.dim_account SET holder_version = opened_version;
