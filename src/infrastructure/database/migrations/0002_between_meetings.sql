CREATE TABLE "agreements" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"case_id" text NOT NULL,
	"what" text NOT NULL,
	"organisation" text NOT NULL,
	"due" text NOT NULL,
	"status" text NOT NULL,
	"reminder" jsonb,
	"manager" jsonb,
	"past" jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "agreements_id_tenant_pk" PRIMARY KEY("id","tenant")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"case_id" text NOT NULL,
	"round_id" text NOT NULL,
	"advised" text NOT NULL,
	"level" text NOT NULL,
	"why" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_id_tenant_pk" PRIMARY KEY("id","tenant")
);
--> statement-breakpoint
CREATE TABLE "survey_answers" (
	"tenant" text NOT NULL,
	"survey_id" text NOT NULL,
	"person" text NOT NULL,
	"answers" jsonb NOT NULL,
	"shown" jsonb,
	CONSTRAINT "survey_answers_survey_id_person_tenant_pk" PRIMARY KEY("survey_id","person","tenant")
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"invited" integer NOT NULL,
	"card_conversation" text,
	"card_activity" text,
	"result_conversation" text,
	"result_activity" text,
	CONSTRAINT "surveys_id_tenant_pk" PRIMARY KEY("id","tenant")
);
--> statement-breakpoint
CREATE TABLE "waiting_signals" (
	"tenant" text NOT NULL,
	"case_id" text NOT NULL,
	"person" text NOT NULL,
	"signals" jsonb NOT NULL,
	CONSTRAINT "waiting_signals_case_id_person_tenant_pk" PRIMARY KEY("case_id","person","tenant")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "conditions" jsonb;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "intensity" jsonb;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "noticed" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "tips" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "feedback_conversation" text;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "feedback_activity" text;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_tenant_case_id_cases_tenant_id_fk" FOREIGN KEY ("tenant","case_id") REFERENCES "public"."cases"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_tenant_case_id_cases_tenant_id_fk" FOREIGN KEY ("tenant","case_id") REFERENCES "public"."cases"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_tenant_round_id_rounds_tenant_id_fk" FOREIGN KEY ("tenant","round_id") REFERENCES "public"."rounds"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_tenant_survey_id_surveys_tenant_id_fk" FOREIGN KEY ("tenant","survey_id") REFERENCES "public"."surveys"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_tenant_case_id_cases_tenant_id_fk" FOREIGN KEY ("tenant","case_id") REFERENCES "public"."cases"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_signals" ADD CONSTRAINT "waiting_signals_tenant_case_id_cases_tenant_id_fk" FOREIGN KEY ("tenant","case_id") REFERENCES "public"."cases"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreements_of_case" ON "agreements" USING btree ("case_id","tenant","due");--> statement-breakpoint
CREATE INDEX "decisions_of_case" ON "decisions" USING btree ("case_id","tenant","decided_at");--> statement-breakpoint
CREATE INDEX "survey_answers_of_person" ON "survey_answers" USING btree ("person","tenant");--> statement-breakpoint
CREATE UNIQUE INDEX "surveys_of_case" ON "surveys" USING btree ("case_id","tenant","kind","number");--> statement-breakpoint
CREATE UNIQUE INDEX "surveys_open" ON "surveys" USING btree ("case_id","tenant","kind") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "waiting_signals_of_person" ON "waiting_signals" USING btree ("person","tenant");--> statement-breakpoint
CREATE INDEX "absences_of_person" ON "absences" USING btree ("person","tenant");--> statement-breakpoint
CREATE INDEX "cases_of_regisseur" ON "cases" USING btree ("regisseur","tenant");