-- A movement is about something; NOT VALID, because counts that found nothing to correct wrote lines about nothing until now.
ALTER TABLE movements ADD CONSTRAINT chk_movements_quantity_positive CHECK (quantity > 0) NOT VALID;
