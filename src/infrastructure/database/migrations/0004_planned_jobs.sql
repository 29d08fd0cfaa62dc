DROP INDEX "jobs_waiting";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "planned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "jobs_waiting" ON "jobs" USING btree ("tenant","planned","due_at","id") WHERE claimed_by is null and failed_at is null;--> statement-breakpoint
UPDATE "jobs" SET "planned" = true WHERE "due_at" > now();
