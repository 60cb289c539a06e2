-- They are made anew with the device.
DROP VIEW IF EXISTS dw.v_activity;
DROP VIEW IF EXISTS dw.v_viewing;
