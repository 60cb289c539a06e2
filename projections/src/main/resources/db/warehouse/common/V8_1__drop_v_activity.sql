-- It is made anew with what each act says, so that figures need not look for it in other views.
DROP VIEW IF EXISTS dw.v_activity;
