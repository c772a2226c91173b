package footpath.exchange.text;

import static footpath.exchange.DrawnMaps.written;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.exchange.DrawnMaps;
import footpath.exchange.MapToExport;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;

class BpmnFormatTest {
    @Test
    void itIsValidAgainstTheSchemaOfTheStandard() {
        for (MapToExport map : List.of(DrawnMaps.demo(), DrawnMaps.blueprint(), DrawnMaps.hard(), DrawnMaps.large())) {
            Bpmn.validateModel(model(map));
        }
    }

    @Test
    void stepsAreTasksInOrderAndOptionalOnesCanBePassedBy() {
        BpmnModelInstance model = model(DrawnMaps.demo());

        assertThat(model.getModelElementsByType(UserTask.class))
                .extracting(UserTask::getName)
                .containsExactly(DrawnMaps.demoMap().steps().stream()
                        .map(step -> step.title())
                        .toArray(String[]::new));
        FlowNode redeem = model.getModelElementById("step_redeem");
        FlowNode gate = model.getModelElementById("may_stack");
        assertThat(redeem.getSucceedingNodes().singleResult()).isEqualTo(gate);
        assertThat(gate.getSucceedingNodes().list())
                .extracting(FlowNode::getId)
                .containsExactlyInAnyOrder("step_stack", "step_again");
        assertThat(model.getModelElementsByType(ExclusiveGateway.class)).hasSize(2);
    }

    @Test
    void staffStandsInLanesOfAPoolOfItsOwn() {
        BpmnModelInstance model = model(DrawnMaps.blueprint());

        assertThat(model.getModelElementsByType(Participant.class)).hasSize(2);
        assertThat(model.getModelElementsByType(Lane.class))
                .extracting(Lane::getName)
                .containsExactly("household", "Frontstage", "Backstage", "Support");
        assertThat(model.getModelElementsByType(MessageFlow.class)).hasSize(3);
        Task front = model.getModelElementById("work_front-2");
        assertThat(front.getName()).isEqualTo("Frontstage does 2 <for> redeem");
        assertThat(front.getSucceedingNodes().singleResult().getId()).isEqualTo("work_front-3");
    }

    @Test
    void everythingIsDrawn() {
        BpmnModelInstance model = model(DrawnMaps.blueprint());
        int nodes = model.getModelElementsByType(FlowNode.class).size();
        int flows = model.getModelElementsByType(SequenceFlow.class).size();
        int messages = model.getModelElementsByType(MessageFlow.class).size();

        assertThat(model.getModelElementsByType(BpmnShape.class)).hasSize(nodes + 2 + 4);
        assertThat(model.getModelElementsByType(BpmnEdge.class)).hasSize(flows + messages);
    }

    private static BpmnModelInstance model(MapToExport map) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(written(new BpmnFormat(), map)));
    }
}
